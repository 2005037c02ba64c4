/**
 * The style of the page of a fact-check report, on a screen, light or dark, and on paper. How things stand is told by words and
 * by the form of the line as well as by colour: wavy, double, dashed, dotted, solid.
 */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --line: #8886; --dim: light-dark(#666, #aaa); --error: #d33; --warning: #c70; --information: #38d; --hint: #888; --ok: #394; --stet: #95b; }
body { font: 16px/1.5 Georgia, serif; max-width: 80rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; }
table { border-collapse: collapse; } th, td { border-bottom: 1px solid var(--line); padding: .2rem .8rem .2rem 0; text-align: left; vertical-align: top; }
.count { text-align: right; }
section { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; border-top: 1px solid var(--line); padding: .8rem 0; }
.text { position: sticky; top: .8rem; align-self: start; padding-left: 3rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.line { position: absolute; left: 0; color: var(--dim); font: .8rem/1.9 system-ui, sans-serif; }
.notes, footer { font: .85rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }
article { border-left: 3px solid var(--line); padding-left: .6rem; margin-bottom: .8rem; }
article p { margin: .2rem 0; }
article i { color: var(--dim); }
blockquote { margin: .3rem 0 .3rem 1rem; }
.place, .why { color: var(--dim); }
mark { background: none; color: inherit; font-weight: bold; }
.text mark { font-weight: normal; text-decoration: underline 2px; text-underline-offset: 3px; text-decoration-skip-ink: none; }
article.error, .text mark.error { border-color: var(--error); text-decoration-color: var(--error); text-decoration-style: wavy; }
article.warning, .text mark.warning { border-color: var(--warning); text-decoration-color: var(--warning); text-decoration-style: double; }
article.information, .text mark.information { border-color: var(--information); text-decoration-color: var(--information); text-decoration-style: dashed; }
article.hint, .text mark.hint { border-color: var(--hint); text-decoration-color: var(--hint); text-decoration-style: dotted; }
article.ok, .text mark.ok { border-color: var(--ok); text-decoration-color: var(--ok); text-decoration-thickness: 1px; }
article.stet, .text mark.stet { border-color: var(--stet); text-decoration-color: var(--stet); text-decoration-thickness: 1px; }
:target { outline: 2px solid var(--information); outline-offset: 3px; }
@media (max-width: 45rem) { section { grid-template-columns: minmax(0, 1fr); gap: .5rem; } .text { position: relative; top: 0; } }
@media print { body { max-width: none; margin: 0; font-size: 11pt; } .text { position: relative; top: 0; } article { break-inside: avoid; } a { color: inherit; text-decoration: none; } }
`;

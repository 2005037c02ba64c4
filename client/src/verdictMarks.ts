import {
  type Disposable,
  OverviewRulerLane,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { ClaimVerdict, DraftVerdicts } from '../../server/src/protocol.ts';
import type { LanguageServer } from './languageServer.ts';
import { findMark, glyphImage, gravestMark, MARKS, type Mark } from './marks.ts';
import { readMarkStyle, SECTION } from './settings.ts';

/** Marks the claims of the drafts that are shown, in the gutter or by a line under them. */
export class VerdictMarks implements Disposable {
  private readonly gutters = new Map(MARKS.map((mark) => [mark, createGutterDecoration(mark)]));
  private readonly underlines = new Map(MARKS.map((mark) => [mark, createUnderline(mark)]));
  /** What the server said last of each draft, by its URI. */
  private readonly verdicts = new Map<string, DraftVerdicts>();
  private readonly subscriptions: readonly Disposable[];

  /** Follows a server from now on. */
  constructor(server: LanguageServer) {
    this.subscriptions = [
      server.onDidSendVerdicts((verdicts) => this.accept(verdicts)),
      window.onDidChangeVisibleTextEditors((editors) => this.renderAll(editors)),
      workspace.onDidCloseTextDocument(({ uri }) => this.verdicts.delete(uri.toString())),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.marks`)) this.renderAll(window.visibleTextEditors);
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    for (const decoration of [...this.gutters.values(), ...this.underlines.values()]) decoration.dispose();
  }

  private accept(verdicts: DraftVerdicts): void {
    // The server may write the address in another way than the editor.
    const uri = Uri.parse(verdicts.uri).toString();
    this.verdicts.set(uri, verdicts);
    this.renderAll(window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri));
  }

  private renderAll(editors: readonly TextEditor[]): void {
    for (const editor of editors) this.render(editor);
  }

  private render(editor: TextEditor): void {
    const { document } = editor;
    const verdicts = this.verdicts.get(document.uri.toString());
    // The editor moves its marks with the text; ranges of an older version would put them in the wrong place.
    if (verdicts === undefined || verdicts.version !== document.version) return;
    const style = readMarkStyle(document);
    const inGutter = style === 'gutter' || style === 'both';
    const underlined = style === 'underline' || style === 'both';
    setRanges(editor, this.gutters, inGutter ? gatherLines(verdicts.claims) : new Map());
    setRanges(editor, this.underlines, underlined ? gatherClaims(verdicts.claims) : new Map());
  }
}

type RangesByMark = ReadonlyMap<Mark, readonly Range[]>;

function setRanges(
  editor: TextEditor,
  decorations: ReadonlyMap<Mark, TextEditorDecorationType>,
  ranges: RangesByMark,
): void {
  for (const [mark, decoration] of decorations) editor.setDecorations(decoration, ranges.get(mark) ?? []);
}

/** The claims of each mark. */
function gatherClaims(claims: readonly ClaimVerdict[]): RangesByMark {
  const ranges = new Map<Mark, Range[]>();
  for (const { verdict, range } of claims) {
    const mark = findMark(verdict);
    if (mark === undefined) continue;
    const { start, end } = range;
    append(ranges, mark, new Range(start.line, start.character, end.line, end.character));
  }
  return ranges;
}

/** The first line of each claim, once, with the gravest mark of its claims. */
function gatherLines(claims: readonly ClaimVerdict[]): RangesByMark {
  const marksOfLines = new Map<number, Mark[]>();
  for (const { verdict, range } of claims) {
    const mark = findMark(verdict);
    if (mark !== undefined) append(marksOfLines, range.start.line, mark);
  }
  const ranges = new Map<Mark, Range[]>();
  for (const [line, marks] of marksOfLines) {
    const mark = gravestMark(marks);
    if (mark !== undefined) append(ranges, mark, new Range(line, 0, line, 0));
  }
  return ranges;
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function createGutterDecoration(mark: Mark): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    light: { gutterIconPath: Uri.parse(glyphImage(mark, mark.light)) },
    dark: { gutterIconPath: Uri.parse(glyphImage(mark, mark.dark)) },
    gutterIconSize: '70%',
  });
}

function createUnderline(mark: Mark): TextEditorDecorationType {
  const border = mark.line === 'double' ? '0 0 3px 0' : '0 0 1px 0';
  return window.createTextEditorDecorationType({
    borderStyle: mark.line,
    borderWidth: border,
    light: { borderColor: mark.light, overviewRulerColor: mark.light },
    dark: { borderColor: mark.dark, overviewRulerColor: mark.dark },
    overviewRulerLane: OverviewRulerLane.Left,
  });
}

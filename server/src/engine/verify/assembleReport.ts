import { shiftAll } from '../draft/shift.ts';
import { shift } from '../model/span.ts';
import type { CheckedClaim, CheckedSection, Diagnostic, SectionedReport } from '../model/verdict.ts';

/** A report made of those of the sections. What stands where in the whole is made when it is first asked for. */
export class AssembledReport implements SectionedReport {
  readonly path: string;
  readonly sections: readonly CheckedSection[];
  readonly general: readonly Diagnostic[];
  #claims: readonly CheckedClaim[] | undefined;
  #diagnostics: readonly Diagnostic[] | undefined;

  constructor(path: string, sections: readonly CheckedSection[], general: readonly Diagnostic[]) {
    this.path = path;
    this.sections = sections;
    this.general = general;
  }

  get claims(): readonly CheckedClaim[] {
    this.#claims ??= this.sections.flatMap(({ start, report }) =>
      report.claims.map((claim) => shiftClaim(claim, start)),
    );
    return this.#claims;
  }

  get diagnostics(): readonly Diagnostic[] {
    this.#diagnostics ??= [
      ...this.general,
      ...this.sections.flatMap(({ start, report, further }) =>
        shiftAll([...report.diagnostics, ...further], start),
      ),
    ].sort((a, b) => a.start - b.start);
    return this.#diagnostics;
  }
}

/** A claim of a section as it stands in the draft. */
export function shiftClaim(claim: CheckedClaim, by: number): CheckedClaim {
  return { ...shift(claim, by), sentence: shift(claim.sentence, by) };
}

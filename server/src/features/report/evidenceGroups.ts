import type { Evidence } from '../../engine/model/verdict.ts';
import { type Excerpt, markInPassage, withWordsBefore } from './excerpt.ts';
import type { EvidencePlaces } from './place.ts';

/** Evidence of one relation that stands in one passage, shown together: the parts of a sum, say. */
export type EvidenceGroup = readonly [Evidence, ...Evidence[]];

/** Puts evidence together that is shown together; groups are in the order of their first evidence. */
export function groupEvidence(evidence: readonly Evidence[]): readonly EvidenceGroup[] {
  const groups = new Map<string, [Evidence, ...Evidence[]]>();
  for (const item of evidence) {
    const key = [item.relation, item.source, item.path, item.passage].join('\n');
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** The passage of a group with all its figures marked. */
export function markGroup(group: EvidenceGroup, places: EvidencePlaces): Excerpt {
  const [first] = group;
  const text = places.document(first)?.text ?? '';
  return markInPassage(
    first.passage,
    group.map((item) => withWordsBefore(item, text)),
  );
}

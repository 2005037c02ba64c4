/**
 * Cases whose label looks wrong to a reader, by id: they count like all others in every measure, only here they have a
 * group of their own.
 */
export const DOUBTFUL_LABELS: ReadonlySet<string> = new Set([
  // VitaminC, labelled SUPPORTS: claim and evidence state two plainly different values of one thing.
  '5ee39419c9e77c0008ccf8d1-2',
  '5ee39419c9e77c0008ccf8d1-3',
  '5ee39329c9e77c0008cc93d1-2',
  '5ec284fec9e77c000841726f-1',
  '5ed7ad01c9e77c00084a6373-2',
  '5ee3949bc9e77c0008ccffdc-3',
  '5ec7d50ec9e77c0008442789-2',
  '5ee393b6c9e77c0008ccbd9b-3',
  '5ed4de09c9e77c000848abc3-1',
  '5ee393b6c9e77c0008ccba7e-1',
  '5ec284ffc9e77c0008417b2d-1',
  '5ec55991c9e77c000842deda-2',
  // VitaminC, labelled SUPPORTS: "more than N" or "fewer than N" beside exactly N; elsewhere that is labelled REFUTES.
  '5ed7ad03c9e77c00084a7966-1',
  '5ed4de0ac9e77c000848b3bd-3',
  '5ede072fc9e77c00084d2cdb-4',
  // WiCE: the article was published the day after what it tells; the day itself is its "Wednesday".
  'original-dev02968-0',
]);

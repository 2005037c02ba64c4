/** Work in steps of a few milliseconds, between which a host may do other work or give up. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all steps at once. */
export function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Makes a value in steps when it is first asked for. */
export function onceInSteps<Value>(make: () => Steps<Value>): () => Steps<Value> {
  let made: { readonly value: Value } | undefined;
  return function* () {
    made ??= { value: yield* make() };
    return made.value;
  };
}

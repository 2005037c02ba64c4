/** What the suite asks of the workbench's page: it runs in the extension host, which has no page of its own. */
export type ScreenRequest =
  /** The texts of the elements that are to be seen, from top to bottom. Answered by `string[]`. */
  | { readonly action: 'texts'; readonly selector: string }
  /** Where the elements are that are to be seen. Answered by `Box[]`. */
  | { readonly action: 'boxes'; readonly selector: string }
  /** An attribute of the elements that are to be seen. Answered by `string[]`. */
  | { readonly action: 'attributes'; readonly selector: string; readonly name: string }
  /** Moves the mouse. */
  | { readonly action: 'point'; readonly x: number; readonly y: number }
  /** Presses the button of the mouse at a place. */
  | { readonly action: 'click'; readonly x: number; readonly y: number }
  /** Presses a key, as "Enter" or "Control+A". */
  | { readonly action: 'press'; readonly key: string }
  /** Types a text where the focus is. */
  | { readonly action: 'type'; readonly text: string };

/** The place of an element in the page, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The variable in the environment of the suite that holds the address which takes requests. */
export const SCREEN_ADDRESS = 'TEST_SCREEN';

/** The longest that the work of a command holds up the event loop, in milliseconds, so that a signal to cancel comes through. */
export const SLICE = 50;

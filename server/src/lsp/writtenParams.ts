import type { Message, NotificationMessage } from 'vscode-languageserver';

/** The parameters of a notification as JSON: what is known to be the same as last time need not be written again. */
export class WrittenParams {
  readonly #json: string;

  constructor(json: string) {
    this.#json = json;
  }

  /** A message with these parameters as JSON. */
  write(message: Message): string {
    const { params: _, ...rest } = message as NotificationMessage;
    return `${JSON.stringify(rest).slice(0, -1)},"params":${this.#json}}`;
  }

  /** For transports that write messages themselves. */
  toJSON(): unknown {
    return JSON.parse(this.#json);
  }
}

/** Writes messages for a stream. */
export const MESSAGE_ENCODER = {
  name: 'application/json',
  encode: async (message: Message): Promise<Uint8Array> => {
    const { params }: { readonly params?: unknown } = message as NotificationMessage;
    return Buffer.from(
      params instanceof WrittenParams ? params.write(message) : JSON.stringify(message),
      'utf8',
    );
  },
};

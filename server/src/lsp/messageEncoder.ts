import type { Message, NotificationMessage } from 'vscode-languageserver';

/** The version of a document. */
interface DocumentVersion {
  readonly uri: string;
  readonly version: number;
}

/** The parameters of a notification on a version of a document with a list that is JSON already (see sectionJson.ts). */
export class WrittenList {
  readonly #document: DocumentVersion;
  readonly #name: string;
  readonly #elements: readonly Uint8Array[];

  /** `elements` are the pieces of the list without its brackets. */
  constructor({ uri, version }: DocumentVersion, name: string, elements: readonly Uint8Array[]) {
    this.#document = { uri, version };
    this.#name = name;
    this.#elements = elements;
  }

  /** As JSON in UTF-8. */
  encode(): Buffer {
    const head = `${JSON.stringify(this.#document).slice(0, -1)},${JSON.stringify(this.#name)}:[`;
    return Buffer.concat([Buffer.from(head), ...this.#elements, Buffer.from(']}')]);
  }

  /** For transports that write messages themselves. */
  toJSON(): unknown {
    return JSON.parse(this.encode().toString('utf8'));
  }
}

/** Writes messages for a stream. */
export const MESSAGE_ENCODER = {
  name: 'application/json',
  encode: async (message: Message): Promise<Uint8Array> => {
    const { params, ...rest }: { readonly params?: unknown } = message as NotificationMessage;
    if (!(params instanceof WrittenList)) return Buffer.from(JSON.stringify(message), 'utf8');
    const head = Buffer.from(`${JSON.stringify(rest).slice(0, -1)},"params":`);
    return Buffer.concat([head, params.encode(), Buffer.from('}')]);
  },
};

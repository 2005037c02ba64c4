import type { Message, NotificationMessage, PublishDiagnosticsParams } from 'vscode-languageserver';

/** The parameters of a publication whose diagnostics are JSON already (see writtenDiagnostics.ts). */
export class WrittenDiagnostics {
  readonly #version: { readonly uri: string; readonly version: number };
  readonly #diagnostics: readonly Uint8Array[];

  constructor(
    { uri, version }: { readonly uri: string; readonly version: number },
    diagnostics: readonly Uint8Array[],
  ) {
    this.#version = { uri, version };
    this.#diagnostics = diagnostics;
  }

  /** As JSON in UTF-8. */
  encode(): Buffer {
    const head = JSON.stringify(this.#version).slice(0, -1);
    return Buffer.concat([Buffer.from(`${head},"diagnostics":[`), ...this.#diagnostics, Buffer.from(']}')]);
  }

  /** For transports that write messages themselves. */
  toJSON(): PublishDiagnosticsParams {
    return JSON.parse(this.encode().toString('utf8'));
  }
}

/** Writes messages for a stream. */
export const MESSAGE_ENCODER = {
  name: 'application/json',
  encode: async (message: Message): Promise<Uint8Array> => {
    const { params, ...rest }: { readonly params?: unknown } = message as NotificationMessage;
    if (!(params instanceof WrittenDiagnostics)) return Buffer.from(JSON.stringify(message), 'utf8');
    const head = Buffer.from(`${JSON.stringify(rest).slice(0, -1)},"params":`);
    return Buffer.concat([head, params.encode(), Buffer.from('}')]);
  },
};

import { readFileSync } from 'node:fs';

/** The parts of package.json that VS Code reads, as far as they are tested. */
export interface Manifest {
  readonly main: string;
  readonly extensionKind: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: boolean | 'limited';
      readonly description: string;
      readonly restrictedConfigurations: readonly string[];
    };
    readonly virtualWorkspaces: { readonly supported: boolean; readonly description: string };
  };
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly WalkthroughStep[] }[];
  };
}

/** A command of the palette. */
export interface Command {
  readonly command: string;
  readonly category: string;
  /** When it can be run; absent: always. */
  readonly enablement?: string;
}

/** A setting, as VS Code's settings editor shows it. */
export interface Setting {
  readonly default: unknown;
  readonly scope: string;
  readonly markdownDescription: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: Readonly<Record<string, SettingOfRule>>;
}

/** The severity of a rule, within the setting of all severities. */
export interface SettingOfRule {
  readonly enum: readonly string[];
  readonly markdownDescription: string;
}

/** A step of a walkthrough. */
export interface WalkthroughStep {
  readonly description: string;
  readonly media: { readonly markdown: string };
}

/** Reads package.json. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync('package.json', 'utf8'));
}

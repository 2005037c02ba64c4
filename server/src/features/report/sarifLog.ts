/**
 * The part of SARIF 2.1.0 that Stet writes (OASIS, Static Analysis Results Interchange Format, 2020). Lines and
 * columns count from 1; columns are UTF-16 code units, as `columnKind` says.
 */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly SarifRun[];
}

/** A run of the tool (SARIF 3.14). */
export interface SarifRun {
  readonly tool: { readonly driver: SarifDriver };
  readonly columnKind: 'utf16CodeUnits';
  readonly originalUriBaseIds?: Readonly<Record<string, { readonly uri: string }>>;
  readonly invocations: readonly SarifInvocation[];
  readonly results: readonly SarifResult[];
}

/** The tool and its rules (3.19). */
export interface SarifDriver {
  readonly name: string;
  readonly semanticVersion: string;
  readonly rules: readonly SarifRule[];
}

/** A rule (3.49). */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: SarifMessage;
  readonly fullDescription: SarifMessage;
  readonly helpUri: string;
  readonly defaultConfiguration: { readonly enabled: boolean; readonly level: SarifLevel };
}

/** How severe a result is (3.27.10). */
export type SarifLevel = 'none' | 'note' | 'warning' | 'error';

/** Words for people (3.11). */
export interface SarifMessage {
  readonly text: string;
}

/** Whether the tool could do its work (3.20). */
export interface SarifInvocation {
  readonly executionSuccessful: boolean;
  readonly toolExecutionNotifications: readonly SarifNotification[];
}

/** What hindered it (3.58). */
export interface SarifNotification {
  readonly level: SarifLevel;
  readonly message: SarifMessage;
  readonly descriptor?: { readonly id: string };
  readonly locations: readonly SarifLocation[];
}

/** A finding (3.27). */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: SarifMessage;
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly suppressions?: readonly { readonly kind: 'inSource'; readonly justification: string }[];
}

/** A place that a result is about (3.28). */
export interface SarifLocation {
  readonly id?: number;
  readonly message?: SarifMessage;
  readonly physicalLocation: {
    readonly artifactLocation: SarifArtifactLocation;
    readonly region?: SarifRegion;
  };
}

/** A file, by its URI (3.4). */
export interface SarifArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/** A part of a file; lines and columns count from 1, characters from 0 (3.30). */
export interface SarifRegion {
  readonly startLine?: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  /** One past the last character. */
  readonly endColumn?: number;
  readonly charOffset?: number;
  readonly charLength?: number;
  readonly snippet?: SarifMessage;
}

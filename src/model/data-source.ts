/** A pack or a model that readings rest on: its licence, and what it was made of under which licences (SPDX expressions). */
export interface DataSource {
  readonly name: string;
  readonly version?: string;
  readonly licence: string;
  readonly about: string;
  /** What must be named wherever its data is shown or passed on. */
  readonly credit?: string;
  readonly sources: readonly { readonly title: string; readonly address?: string; readonly licence: string }[];
}

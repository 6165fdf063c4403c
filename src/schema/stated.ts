import type { Control } from './handbook.ts';

/** The decision on one control, as a statement of applicability in a document prints it. */
export interface StatedControl {
  readonly id: string;
  readonly title: string;
  /** Missing where nobody has decided yet. */
  readonly decision?:
    | (Pick<Control, 'applicable' | 'drivers'> & {
        readonly because: string;
        readonly status: NonNullable<Control['status']>;
        /** The title of a role. */
        readonly owner: string;
        /** The control that was decided on in its stead: `A.5.1 of ISO/IEC 27001:2022`. */
        readonly sharedWith?: string | undefined;
      })
    | undefined;
}

/** The controls of a framework as they were decided on, under their headings. */
export interface StatedFramework {
  readonly title: string;
  readonly groups: readonly { readonly title: string; readonly controls: readonly StatedControl[] }[];
}

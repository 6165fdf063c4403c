/** A success criterion of WCAG 2.2 at level A or AA, which is what a page that conforms at AA meets. */
export interface Criterion {
  readonly id: string;
  readonly level: 'A' | 'AA';
  readonly title: string;
  /** New in WCAG 2.2: EN 301 549 has a clause for it from V4.1.1 on, since V3.2.1 repeats WCAG 2.1. */
  readonly since?: '2.2';
}

/** All 55 of them, in their order: W3C Recommendation of 12 December 2024. 4.1.1 is obsolete and no longer among them. */
export const criteria = [
  { id: '1.1.1', level: 'A', title: 'Non-text Content' },
  { id: '1.2.1', level: 'A', title: 'Audio-only and Video-only (Prerecorded)' },
  { id: '1.2.2', level: 'A', title: 'Captions (Prerecorded)' },
  { id: '1.2.3', level: 'A', title: 'Audio Description or Media Alternative (Prerecorded)' },
  { id: '1.2.4', level: 'AA', title: 'Captions (Live)' },
  { id: '1.2.5', level: 'AA', title: 'Audio Description (Prerecorded)' },
  { id: '1.3.1', level: 'A', title: 'Info and Relationships' },
  { id: '1.3.2', level: 'A', title: 'Meaningful Sequence' },
  { id: '1.3.3', level: 'A', title: 'Sensory Characteristics' },
  { id: '1.3.4', level: 'AA', title: 'Orientation' },
  { id: '1.3.5', level: 'AA', title: 'Identify Input Purpose' },
  { id: '1.4.1', level: 'A', title: 'Use of Color' },
  { id: '1.4.2', level: 'A', title: 'Audio Control' },
  { id: '1.4.3', level: 'AA', title: 'Contrast (Minimum)' },
  { id: '1.4.4', level: 'AA', title: 'Resize Text' },
  { id: '1.4.5', level: 'AA', title: 'Images of Text' },
  { id: '1.4.10', level: 'AA', title: 'Reflow' },
  { id: '1.4.11', level: 'AA', title: 'Non-text Contrast' },
  { id: '1.4.12', level: 'AA', title: 'Text Spacing' },
  { id: '1.4.13', level: 'AA', title: 'Content on Hover or Focus' },
  { id: '2.1.1', level: 'A', title: 'Keyboard' },
  { id: '2.1.2', level: 'A', title: 'No Keyboard Trap' },
  { id: '2.1.4', level: 'A', title: 'Character Key Shortcuts' },
  { id: '2.2.1', level: 'A', title: 'Timing Adjustable' },
  { id: '2.2.2', level: 'A', title: 'Pause, Stop, Hide' },
  { id: '2.3.1', level: 'A', title: 'Three Flashes or Below Threshold' },
  { id: '2.4.1', level: 'A', title: 'Bypass Blocks' },
  { id: '2.4.2', level: 'A', title: 'Page Titled' },
  { id: '2.4.3', level: 'A', title: 'Focus Order' },
  { id: '2.4.4', level: 'A', title: 'Link Purpose (In Context)' },
  { id: '2.4.5', level: 'AA', title: 'Multiple Ways' },
  { id: '2.4.6', level: 'AA', title: 'Headings and Labels' },
  { id: '2.4.7', level: 'AA', title: 'Focus Visible' },
  { id: '2.4.11', level: 'AA', title: 'Focus Not Obscured (Minimum)', since: '2.2' },
  { id: '2.5.1', level: 'A', title: 'Pointer Gestures' },
  { id: '2.5.2', level: 'A', title: 'Pointer Cancellation' },
  { id: '2.5.3', level: 'A', title: 'Label in Name' },
  { id: '2.5.4', level: 'A', title: 'Motion Actuation' },
  { id: '2.5.7', level: 'AA', title: 'Dragging Movements', since: '2.2' },
  { id: '2.5.8', level: 'AA', title: 'Target Size (Minimum)', since: '2.2' },
  { id: '3.1.1', level: 'A', title: 'Language of Page' },
  { id: '3.1.2', level: 'AA', title: 'Language of Parts' },
  { id: '3.2.1', level: 'A', title: 'On Focus' },
  { id: '3.2.2', level: 'A', title: 'On Input' },
  { id: '3.2.3', level: 'AA', title: 'Consistent Navigation' },
  { id: '3.2.4', level: 'AA', title: 'Consistent Identification' },
  { id: '3.2.6', level: 'A', title: 'Consistent Help', since: '2.2' },
  { id: '3.3.1', level: 'A', title: 'Error Identification' },
  { id: '3.3.2', level: 'A', title: 'Labels or Instructions' },
  { id: '3.3.3', level: 'AA', title: 'Error Suggestion' },
  { id: '3.3.4', level: 'AA', title: 'Error Prevention (Legal, Financial, Data)' },
  { id: '3.3.7', level: 'A', title: 'Redundant Entry', since: '2.2' },
  { id: '3.3.8', level: 'AA', title: 'Accessible Authentication (Minimum)', since: '2.2' },
  { id: '4.1.2', level: 'A', title: 'Name, Role, Value' },
  { id: '4.1.3', level: 'AA', title: 'Status Messages' },
] as const satisfies readonly Criterion[];

export const criterionIds = criteria.map(({ id }) => id);

/**
 * The clause of EN 301 549 that repeats a criterion: chapter 9 is numbered as WCAG is, in V3.2.1 (2021-03) with WCAG 2.1
 * and in V4.1.1 (ETSI, September 2026) with WCAG 2.2; V4.1.1 adds clause 9.7, user preferences. Told by those who read it,
 * accessibility-luxembourg/ReferentielAccessibiliteWeb (issue 23) and w3c/wcag2ict (pull request 999), and not compared
 * with its text: etsi.org/deliver/etsi_en/301500_301599/301549/04.01.01_60/.
 */
export function clauseOf({ id, since }: Criterion): string {
  return since === undefined ? `9.${id}` : `9.${id} (V4.1.1)`;
}

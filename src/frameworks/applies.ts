import type { Framework } from '../schema/framework.ts';
import type { AnyHandbook } from '../schema/handbook.ts';

/** Whether a requirement applies to us, and why, as far as this edition may say. */
export interface Applies {
  readonly applicable: boolean;
  readonly because?: string | undefined;
}

/**
 * Answers for every requirement of a framework. A control's record decides; else what the framework's file says of
 * the requirement or of what stands above it, the nearest first; else what it says of the framework as a whole.
 */
export function applicabilityOf(handbook: AnyHandbook, framework: Framework): (id: string) => Applies {
  const controls = new Map(
    handbook.controls
      .filter((control) => control.framework === framework.id)
      .map((control) => [control.id, control]),
  );
  const reasons = new Map(
    handbook.applicability
      .filter((reason) => reason.framework === framework.id)
      .map((reason) => [reason.id, reason]),
  );
  const parents = new Map(framework.requirements.map(({ id, parent }) => [id, parent]));
  return (id) => {
    const control = controls.get(id);
    if (control !== undefined) return { applicable: control.applicable, because: control.because };
    const seen = new Set<string>();
    for (
      let above: string | undefined = id;
      above !== undefined && !seen.has(above);
      above = parents.get(above)
    ) {
      seen.add(above);
      const reason = reasons.get(above);
      if (reason !== undefined) return { applicable: reason.applicable, because: reason.because };
    }
    return { applicable: true, because: reasons.get('')?.because };
  };
}

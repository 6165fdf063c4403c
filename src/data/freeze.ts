/**
 * Freezes plain data all the way down and returns it. What is frozen already is not walked again: parts that a
 * load took from memory cost nothing.
 */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}

/** Data that nobody changes: the type of what {@link deepFreeze} returns, and of what is handed on as it is. */
export type Frozen<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
  : Value;

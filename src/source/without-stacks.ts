/**
 * Parses without noting who called. The parser of YAML makes an error of each sign that it did not expect, and only the
 * first is told: of 150,000 brackets the stacks of calls, which nobody reads, were half of the time.
 */
export function withoutStacks<Made>(parse: () => Made): Made {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

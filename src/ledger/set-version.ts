/** Writes a version into the frontmatter of a source and touches nothing else. The field is there: the schema asks for it. */
export function setVersion(source: string, version: string): string {
  return source.replace(/^version:[ \t]*\S+/m, `version: ${version}`);
}

import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Where the source gives something the name of a rule, and which slugs that may be. */
export interface ReportedRule {
  /** File and line, for a failing test. */
  readonly at: string;
  /** Missing where the compiler knows only that it is a text. */
  readonly slugs: readonly string[] | undefined;
  /** As written beside it; what goes through `reportError` has none and is an error. */
  readonly severity: string | undefined;
}

/**
 * Every value that the source gives to a parameter or a field called `rule`, with the slugs that it can be according
 * to the compiler. What is only handed on (a parameter `rule` given to another one) is left out.
 */
export function listReportedRules(): ReportedRule[] {
  const files = globSync('src/**/*.{ts,mjs}', { cwd: project }).map((file) => `${project}${file}`);
  const program = ts.createProgram(files, readConfig());
  const checker = program.getTypeChecker();
  const found: ReportedRule[] = [];
  for (const source of program.getSourceFiles()) {
    if (!files.includes(source.fileName)) continue;
    const add = (value: ts.Expression, severity?: string) => {
      if (isHandedOn(value, checker)) return;
      const { line } = source.getLineAndCharacterOfPosition(value.getStart());
      const at = `${source.fileName.slice(project.length)}:${line + 1} ${value.getText()}`;
      found.push({ at, slugs: slugsOf(value, checker), severity });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) for (const value of argumentsNamedRule(node, checker)) add(value);
      if (ts.isObjectLiteralExpression(node)) {
        const value = fieldOf(node, 'rule');
        if (value !== undefined) add(value, literalText(fieldOf(node, 'severity')));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function readConfig(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${project}tsconfig.json`, ts.sys.readFile);
  return ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, project).options;
}

function argumentsNamedRule(call: ts.CallExpression, checker: ts.TypeChecker): ts.Expression[] {
  const parameters = checker.getResolvedSignature(call)?.getParameters() ?? [];
  return call.arguments.filter((_, index) => parameters[index]?.name === 'rule');
}

function fieldOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties) {
    if (property.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

function literalText(value: ts.Expression | undefined): string | undefined {
  const bare = value !== undefined && ts.isAsExpression(value) ? value.expression : value;
  return bare !== undefined && ts.isStringLiteral(bare) ? bare.text : undefined;
}

/** `rule` or `trap.rule` of no narrower type than text: the slug was given where that was made. */
function isHandedOn(value: ts.Expression, checker: ts.TypeChecker): boolean {
  const name = ts.isPropertyAccessExpression(value) ? value.name : value;
  return ts.isIdentifier(name) && name.text === 'rule' && slugsOf(value, checker) === undefined;
}

function slugsOf(value: ts.Expression, checker: ts.TypeChecker): readonly string[] | undefined {
  if (ts.isTemplateExpression(value)) {
    return value.templateSpans.reduce<readonly string[] | undefined>(
      (beginnings, { expression, literal }) => {
        const middles = slugsOf(expression, checker);
        return beginnings?.flatMap(
          (beginning) => middles?.map((middle) => beginning + middle + literal.text) ?? [],
        );
      },
      [value.head.text],
    );
  }
  const type = checker.getTypeAtLocation(value);
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.isStringLiteral()) ? parts.map((part) => part.value) : undefined;
}

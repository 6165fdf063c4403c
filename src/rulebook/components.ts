import { defineRule } from './define-rule.ts';

export const componentRules = [
  defineRule({
    slug: 'unknown-component',
    severity: 'error',
    means: 'There is no component of this name. Names are written with capital letters as in the manual.',
    mend: 'Take the name that the message suggests. If you meant the sign `<` as text, write `&lt;`.',
    example: {
      where: 'text',
      wrong: 'See <Document to="access-control"/>.',
      right: 'See <Doc to="access-control"/>.',
    },
  }),
  defineRule({
    slug: 'component-name',
    severity: 'error',
    means: 'The tag has no name, or one with a point or a colon in it. Such names belong to programs.',
    mend: 'Use the components of the manual by their plain names.',
    example: {
      where: 'text',
      wrong: 'See <Doc.Link to="access-control"/>.',
      right: 'See <Doc to="access-control"/>.',
    },
  }),
  defineRule({
    slug: 'component-content',
    severity: 'error',
    means:
      'What stands between the tags does not fit: nothing where text is needed, a list where words are needed, or a component that needs lines of its own in the middle of a sentence.',
    mend: 'Write it as in the example of the component. The manual says for each what may stand inside it.',
    example: {
      where: 'text',
      wrong: 'The <Role id="keeper">keeper</Role> has it.',
      right: 'The <Role id="keeper"/> has it.',
    },
  }),
  defineRule({
    slug: 'unknown-prop',
    severity: 'error',
    means: 'The component has no attribute of this name.',
    mend: 'Take the name that the message suggests, or remove the attribute.',
    example: {
      where: 'text',
      wrong: 'The <Role name="keeper"/> has it.',
      right: 'The <Role id="keeper"/> has it.',
    },
  }),
  defineRule({
    slug: 'missing-prop',
    severity: 'error',
    means: 'The component needs an attribute that is not there.',
    mend: 'Add it. The message says what it is for.',
    example: {
      where: 'text',
      wrong: 'It locks after <Param/>.',
      right: 'It locks after <Param id="screen-lock"/>.',
    },
  }),
  defineRule({
    slug: 'bad-prop',
    severity: 'error',
    means: 'The attribute has a value that does not fit it, or none at all.',
    mend: 'Write the value in quotes, in the form that the message shows.',
    example: {
      where: 'text',
      wrong: '<Callout kind="warning">\nThe door alarm is loud.\n</Callout>',
      right: '<Callout kind="important">\nThe door alarm is loud.\n</Callout>',
    },
  }),
  defineRule({
    slug: 'duplicate-prop',
    severity: 'error',
    means: 'The same attribute is written twice in one tag.',
    mend: 'Keep one of the two.',
    example: {
      where: 'text',
      wrong: 'The <Role id="keeper" id="boss"/> has it.',
      right: 'The <Role id="keeper"/> has it.',
    },
  }),
  defineRule({
    slug: 'no-handler',
    severity: 'error',
    means:
      'An attribute whose name begins with “on” would run a program in the reader’s browser. No text may do that.',
    mend: 'Remove it.',
    example: {
      where: 'text',
      wrong: 'The <Role id="keeper" onclick="alert(1)"/> has it.',
      right: 'The <Role id="keeper"/> has it.',
    },
  }),
  defineRule({
    slug: 'no-spread',
    severity: 'error',
    means: 'Curly brackets stand inside a tag. They would be run as program code.',
    mend: 'Write each attribute as `name="text"`.',
    example: {
      where: 'text',
      wrong: 'The <Role {...keeper}/> has it.',
      right: 'The <Role id="keeper"/> has it.',
    },
  }),
  defineRule({
    slug: 'no-expression-attribute',
    severity: 'error',
    means: 'The value of an attribute stands in curly brackets. It would be run as program code.',
    mend: 'Write the value in quotes: `name="text"`.',
    example: {
      where: 'text',
      wrong: 'The <Role id={keeper}/> has it.',
      right: 'The <Role id="keeper"/> has it.',
    },
  }),
  defineRule({
    slug: 'bad-in-short',
    severity: 'error',
    means:
      '“In short” is one list of three to seven sentences, once, before the first heading. Readers and search rely on finding it there.',
    mend: 'Make it the first thing below the fields, each sentence on a line that begins with a hyphen. Keep the seven that matter most.',
    example: {
      where: 'text',
      wrong: '<InShort>\n- Lock the door.\n</InShort>\n\n## Doors\n\nThey are locked at night.',
      right:
        '<InShort>\n- Lock the door.\n- Count the keys.\n- Report a lost one.\n</InShort>\n\n## Doors\n\nThey are locked at night.',
    },
  }),
  defineRule({
    slug: 'rule-place',
    severity: 'error',
    means: 'A rule gets its number from the section it stands in, and this one stands in none.',
    mend: 'Put it below a `##` heading, outside any list, quote or other component.',
    example: {
      where: 'text',
      wrong: '<Rule id="lock-door" level="must" who="all-staff">\nYou **must** lock the door.\n</Rule>',
      right:
        '## Doors\n\n<Rule id="lock-door" level="must" who="all-staff">\nYou **must** lock the door.\n</Rule>',
    },
  }),
  defineRule({
    slug: 'rule-words',
    severity: 'error',
    means:
      'The level of the rule and its words do not agree. A rule of level `must-not` that does not say “must not” binds nobody.',
    mend: 'Write `**must**`, `**must not**` or `**may**` in its text, or change the level.',
    example: {
      where: 'text',
      wrong:
        '## Doors\n\n<Rule id="lock-door" level="must-not" who="all-staff">\nYou **must** lock the door.\n</Rule>',
      right:
        '## Doors\n\n<Rule id="lock-door" level="must" who="all-staff">\nYou **must** lock the door.\n</Rule>',
    },
  }),
  defineRule({
    slug: 'satisfies-place',
    severity: 'error',
    means:
      '`<Satisfies>` ties requirements to a section, so it stands directly under the heading of that section and names each framework once.',
    mend: 'Move it to the line below the heading. Put all ids of one framework into one attribute.',
    example: {
      where: 'text',
      wrong: '## Doors\n\nThey are locked at night.\n\n<Satisfies demo-2026="5.1"/>',
      right: '## Doors\n\n<Satisfies demo-2026="5.1"/>\n\nThey are locked at night.',
    },
  }),
];

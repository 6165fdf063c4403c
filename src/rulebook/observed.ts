import { defineRule } from './define-rule.ts';

const activityFile = 'content/registers/processing-activities/website.yaml';

export const observedRules = [
  defineRule({
    slug: 'undeclared-host',
    severity: 'error',
    means:
      'A page of the live website asks something of a host that is not its own, tells the browser to connect to one ahead of time, or has a form that sends there, and no activity that the notice tells of names that host under `online`. Whoever runs it learns the address of every visitor. Only `observe` looks for this.',
    mend: 'Take it off the website. Where it is meant, write the host under `hosts` of `online` in the activity of the website, its company under `recipients`, and release the notice that tells of it.',
    example: {
      where: activityFile,
      wrong: 'online: { hosts: none, storage: none, forms: none }',
      right: 'online: { hosts: [{ name: fonts.example.org, what: Typefaces }], storage: none, forms: none }',
    },
  }),
  defineRule({
    slug: 'undeclared-storage',
    severity: 'error',
    means:
      'The live website leaves something on the device of a visitor (a cookie, an entry of local or session storage, a database, a cache) that no activity which the notice tells of names under `online`. Only `observe` looks for this; it keeps the name and never the value.',
    mend: 'Have the website leave nothing there. Where it is meant, write it under `storage` of `online` with its purpose, and tell of it in the notice. What a visitor did not ask for may be there only after a yes (ePrivacy Directive, Art. 5(3)).',
    example: {
      where: activityFile,
      wrong: 'storage: none, and the website sets a cookie "visits"',
      right:
        'storage: [{ name: visits, kind: cookie, purpose: { en: To count visits }, duration: { en: A year }, asksFirst: true }]',
    },
  }),
  defineRule({
    slug: 'stored-before-yes',
    severity: 'error',
    means:
      'An activity says under `online` that something is on the device of a visitor only after a yes (`asksFirst: true`), and it was there although nobody had said anything: `observe` answers no question of a website. Consent that is not waited for is none (ePrivacy Directive, Art. 5(3); GDPR Art. 4(11)).',
    mend: 'Have the website wait for the yes. Where the visitor asked for what it is for, and it is needed for that, write `asksFirst: false`.',
    example: {
      where: activityFile,
      wrong: 'asksFirst: true of the cookie "visits", which the website sets on the first page',
      right: 'asksFirst: true of the cookie "visits", and the website sets it after a yes',
    },
  }),
  defineRule({
    slug: 'undeclared-form',
    severity: 'error',
    means:
      'A page of the live website has a form, or a form asks for something, of which no activity that the notice tells of says so under `online`. A form is known by the page on which it stands, or the page to which it sends, and by the names of its fields. Only `observe` looks for this; it fills in nothing and sends nothing.',
    mend: 'Ask for no more than is needed. Where it is meant, write the form under `forms` of `online` with the names of its fields, and have the notice say what becomes of the answers.',
    example: {
      where: activityFile,
      wrong: 'forms: [{ address: /contact/, asks: [name] }], and the form asks for a phone number, too',
      right: 'forms: [{ address: /contact/, asks: [name, phone] }]',
    },
  }),
];

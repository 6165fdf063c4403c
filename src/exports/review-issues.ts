import { daysInWords } from '../ledger/days-in-words.ts';
import { dueByOwner, type PlannedReview } from '../ledger/reviews.ts';
import { documentUrl } from '../schema/address.ts';
import type { Handbook } from '../schema/handbook.ts';

/** What a workflow needs to open or update one issue of one owner. */
export interface ReviewIssue {
  /** A role. */
  readonly owner: string;
  /** The first line of the body, by which the issue is found again: small letters, digits and hyphens in a comment. */
  readonly marker: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/**
 * One issue for each owner with something overdue or due. Titles come from authors: in the body they are escaped, so
 * that none can mention people, close or link other issues, or pass for a heading.
 *
 * @param handbook The published handbook. A document is linked where its readers have it: the staff edition, or that
 *   for auditors.
 */
export function reviewIssues(
  { roles, organization: { sites } }: Pick<Handbook, 'roles' | 'organization'>,
  reviews: readonly PlannedReview[],
  date: string,
): readonly ReviewIssue[] {
  const titles = new Map(roles.map(({ id, title }) => [id, title]));
  return dueByOwner(reviews).map(({ owner, reviews: own }) => {
    const marker = `<!-- clausebook-reviews: ${owner} -->`;
    const title = titles.get(owner) ?? owner;
    const overdue = own.filter(({ state }) => state === 'overdue');
    const soon = own.filter(({ state }) => state === 'soon');
    return {
      owner,
      marker,
      title: `Reviews due: ${title}`,
      body: [
        marker,
        `${escapeMarkdown(title)} owns ${own.length === 1 ? 'a document that is' : `${own.length} documents that are`} to be reviewed. As of ${date}.`,
        ...section('Overdue', overdue, sites),
        ...section('Due', soon, sites),
        'Read each of them. If it is right, record that; if not, write `change-needed`, change the text and release it:',
        `\`\`\`\nnpx clausebook review ${own.map(({ document }) => document.slug).join(' ')} --outcome confirmed\n\`\`\``,
        'This issue is kept up to date every week, and closed when nothing is due.',
      ].join('\n\n'),
    };
  });
}

function section(
  heading: string,
  reviews: readonly PlannedReview[],
  sites: Handbook['organization']['sites'],
): string[] {
  if (reviews.length === 0) return [];
  const items = reviews.map(({ document, due, days }) => {
    const title = escapeMarkdown(document.title);
    const site = document.classification === 'confidential' ? sites.audit : sites.staff;
    const name =
      site === undefined ? title : `[${title}](${new URL(documentUrl(document.slug).slice(1), site).href})`;
    return `- ${document.id} ${name}: ${due}, ${daysInWords(days)}`;
  });
  return [`### ${heading}`, items.join('\n')];
}

/**
 * Text as Markdown shows it, letter by letter. Signs are written as numbers; those by which GitHub and GitLab refer to
 * people, issues and labels are followed by a zero-width space besides, because references are found after Markdown
 * has been resolved (the way of dependabot-core, `LinkAndMentionSanitizer`).
 */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}\p{N} ,()'’-]/gu, (sign) => {
    const number = `&#${sign.codePointAt(0)};`;
    return '@#!$%&~^*['.includes(sign) ? `${number}&#8203;` : number;
  });
}

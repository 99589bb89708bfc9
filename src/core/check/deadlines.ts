import type { Content } from '../content.ts';

/** Something the site has promised to do before a given day. */
export interface Deadline {
  /** File and field that set the day. */
  readonly at: string;
  /** The day, as YYYY-MM-DD. */
  readonly day: string;
  /** What has to be done. */
  readonly task: string;
}

const millisecondsADay = 86_400_000;
/** How many days ahead a deadline is reported. */
const notice = 30;

/** All deadlines set in the content. */
export function deadlinesOf({ originals, site }: Content): Deadline[] {
  const statements = originals.flatMap((entry) =>
    entry.collection === 'pages' && entry.data.statement
      ? [
          {
            at: `${entry.file}: statement.renewBefore`,
            day: entry.data.statement.renewBefore,
            task: 'Check what the statement says, revise it, and set its days anew.',
          },
        ]
      : [],
  );
  const contact = site.contactUntil
    ? [{ at: 'content/site.yaml: contactUntil', day: site.contactUntil, task: 'Ask whether the contact is still right, and set the day anew.' }]
    : [];
  return [...statements, ...contact];
}

/** Deadlines that have passed or are at most thirty days away. @param today as YYYY-MM-DD */
export const deadlinesNear = (deadlines: readonly Deadline[], today: string): Deadline[] =>
  deadlines.filter(({ day }) => Date.parse(day) - Date.parse(today) <= notice * millisecondsADay);

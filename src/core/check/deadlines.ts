import type { Content } from '../content.ts';

/** Something that this site promised to do before a day. */
export interface Deadline {
  /** File and field that name the day. */
  readonly at: string;
  /** The day, as YYYY-MM-DD. */
  readonly day: string;
  /** What to do. */
  readonly task: string;
}

const millisecondsADay = 86_400_000;
/** Days before a deadline from which it is told. */
const notice = 30;

/** Every deadline that the content names. */
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

/** Deadlines that have passed, or will within thirty days. @param today as YYYY-MM-DD */
export const deadlinesNear = (deadlines: readonly Deadline[], today: string): Deadline[] =>
  deadlines.filter(({ day }) => Date.parse(day) - Date.parse(today) <= notice * millisecondsADay);

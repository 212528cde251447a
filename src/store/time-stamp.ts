import { byCodeUnit } from "../model/index.ts";

const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** Milliseconds of an ISO 8601 date or time, missing parts at their least and no offset as none; undefined for anything else. */
function instant(stamp: string): number | undefined {
  const parts = ISO.exec(stamp);
  if (!parts) return undefined;
  const part = (index: number, least: number) => (parts[index] === undefined ? least : Number(parts[index]));
  const milliseconds = Number((parts[7] ?? "0").padEnd(3, "0").slice(0, 3));
  const local = Date.UTC(part(1, 0), part(2, 1) - 1, part(3, 1), part(4, 0), part(5, 0), part(6, 0), milliseconds);
  const offset = /^([+-])(\d\d):?(\d\d)$/.exec(parts[8] ?? "");
  const minutes = offset ? (Number(offset[2]) * 60 + Number(offset[3])) * (offset[1] === "-" ? -1 : 1) : 0;
  return local - minutes * 60_000;
}

/** Whether this is an ISO 8601 date or time, partial ones included. */
export const isTimeStamp = (stamp: string): boolean => instant(stamp) !== undefined;

/** Whether this is an ISO 8601 time with its offset. */
export const isExactTime = (stamp: string): boolean => /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(stamp) && isTimeStamp(stamp);

/** The latest of some time stamps, as written; equal instants by code unit; undefined when none can be read. */
export function latest(stamps: Iterable<string>): string | undefined {
  let best: { readonly stamp: string; readonly at: number } | undefined;
  for (const stamp of stamps) {
    const at = instant(stamp);
    if (at === undefined) continue;
    if (!best || at > best.at || (at === best.at && byCodeUnit(stamp, best.stamp) > 0)) best = { stamp, at };
  }
  return best?.stamp;
}

import type { AccountView } from "../model/index.ts";
import { line, marked, reportsByName } from "./order.ts";

/** Zones as JSON Lines `{report, zone, start, end, reason, flags?, path?, entry?}`, ordered by report name and place. */
export async function* exportZones(view: AccountView, mark?: string): AsyncGenerator<string> {
  for (const report of await reportsByName(view)) {
    const text = await view.text(report.id);
    for (const zone of text?.zones ?? [])
      yield line({
        report: report.name,
        zone: zone.role,
        start: zone.start,
        end: zone.end,
        reason: zone.reason,
        ...(zone.flags?.length ? { flags: zone.flags } : {}),
        ...(zone.path === undefined ? {} : { path: zone.path }),
        ...(zone.entry ? { entry: zone.entry } : {}),
        ...marked(mark),
      });
  }
}

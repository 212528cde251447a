import { type ReactNode, useState } from "react";
import type { ReportShown, ZoneRow } from "../../api/index.ts";
import { type ZoneRole, zoneRoles } from "../../model/index.ts";
import { useJudging } from "../judging.tsx";
import { OneLine } from "../parts/visible.tsx";

/** Why a stretch has its role, and the means to give it another. */
export function ZoneForm({
  report,
  zone,
  close,
}: {
  readonly report: ReportShown;
  readonly zone: ZoneRow;
  readonly close: () => void;
}): ReactNode {
  const { judge, writable, busy } = useJudging();
  const [role, setRole] = useState<ZoneRole>(zone.role);
  const { start, end } = zone;
  const send = async (): Promise<void> => {
    const kept = await judge(
      { verb: "zone", report: report.id, span: { start, end }, words: report.text.slice(start, end), role },
      `Zone is now ${role}.`,
    );
    if (kept) close();
  };
  return (
    <form
      className="zone-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>
        <b>{zone.role}</b> because of <OneLine text={zone.reason} />
        {zone.flags.length > 0 ? ` (${zone.flags.join(", ")})` : ""}
      </p>
      {writable ? (
        <>
          <label>
            It is{" "}
            <select
              aria-label="It is"
              value={role}
              onChange={(event) => setRole(zoneRoles.find((one) => one === event.target.value) ?? zone.role)}
            >
              {zoneRoles.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
          <button type="submit" disabled={busy || role === zone.role}>
            Change the zone
          </button>
        </>
      ) : null}
      <button type="button" className="plain" onClick={close}>
        Close
      </button>
    </form>
  );
}

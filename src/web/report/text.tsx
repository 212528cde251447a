import { memo, type ReactNode, type RefObject, useMemo, useState } from "react";
import type { FindingShown, ReportShown, ZoneRow } from "../../api/index.ts";
import { Visible } from "../parts/visible.tsx";
import { anchorsOf, type Block, blocksOf, type Segment, segmentsOf } from "./segments.ts";
import { voicesOf } from "./voices.ts";
import { ZoneForm } from "./zone-form.tsx";

interface TextProps {
  readonly report: ReportShown;
  readonly shown: readonly FindingShown[];
  readonly chosen: FindingShown | undefined;
  readonly choose: (id: string) => void;
  readonly holder: RefObject<HTMLDivElement | null>;
}

/** The text of a report as it stands, zones as bands in the margin, findings as marked words. */
export function ReportText({ report, shown, chosen, choose, holder }: TextProps): ReactNode {
  const blocks = useMemo(() => blocksOf(report.text, report.zones), [report.text, report.zones]);
  return (
    <div className="text" ref={holder}>
      {blocks.map((block) => (
        <TextBlock
          key={block.start}
          block={block}
          report={report}
          shown={shown}
          chosen={
            chosen?.parts.some(({ spans }) => spans.some(({ start, end }) => start < block.end && end > block.start)) ? chosen : undefined
          }
          choose={choose}
        />
      ))}
    </div>
  );
}

const QUIET: ReadonlySet<string> = new Set(["subhead", "teaser", "comment", "notice", "furniture"]);

/** One block with its band; drawn anew only when what it shows has changed. */
const TextBlock = memo(function TextBlock({
  block,
  report,
  shown,
  chosen,
  choose,
}: Omit<TextProps, "holder"> & { readonly block: Block }): ReactNode {
  const [open, setOpen] = useState<ZoneRow>();
  const segments = useMemo(() => segmentsOf(block, shown, chosen), [block, shown, chosen]);
  const kinds = useMemo(() => new Map(report.findings.map(({ finding, kind }) => [finding, kind])), [report.findings]);
  const voices = useMemo(() => voicesOf(report.findings), [report.findings]);
  const quiet = block.zones.every(({ role }) => QUIET.has(role));
  return (
    <div className={`block role-${block.zones[0]?.role ?? "body"}${quiet ? " quiet" : ""}`}>
      <div className="bands">
        {block.zones.map((zone) => (
          <button
            key={zone.start}
            type="button"
            className={`band role-${zone.role}${zone.flags.length > 0 ? " flagged" : ""}`}
            style={{ flexGrow: zone.end - zone.start }}
            aria-expanded={open === zone}
            aria-label={`Zone ${zone.role}${zone.flags.length > 0 ? `, ${zone.flags.join(", ")}` : ""}: ${zone.reason}`}
            onClick={() => setOpen(open === zone ? undefined : zone)}
          >
            <span className="role">{zone.flags.length > 0 ? zone.flags.join(", ") : zone.role}</span>
            <span className="tip" aria-hidden="true">
              <b>{zone.role}</b> {zone.flags.join(", ")} — {zone.reason}
            </span>
          </button>
        ))}
      </div>
      <div className="words" dir="auto">
        {segments.map((segment) => (
          <Words key={segment.start} segment={segment} text={report.text} kinds={kinds} voices={voices} chosen={chosen} choose={choose} />
        ))}
      </div>
      {open ? <ZoneForm report={report} zone={open} close={() => setOpen(undefined)} /> : null}
    </div>
  );
});

interface WordsProps {
  readonly segment: Segment;
  readonly text: string;
  readonly kinds: ReadonlyMap<string, string>;
  /** What a pointer tells of loaded words, by finding. */
  readonly voices: ReadonlyMap<string, string>;
  readonly chosen: FindingShown | undefined;
  readonly choose: (id: string) => void;
}

function Words({ segment, text, kinds, voices, chosen, choose }: WordsProps): ReactNode {
  const { start, end, zone, findings, role } = segment;
  const words = <Visible text={text.slice(start, end)} from={start} />;
  const inner = findings[0];
  const zoned = `zoned role-${zone.role}${zone.flags.length > 0 ? " flagged" : ""}`;
  if (inner === undefined && role === undefined) return <span className={zoned}>{words}</span>;
  const first = chosen ? anchorsOf(chosen)[0]?.start === start : false;
  // A further click on the same words goes on to the next finding that stands on them.
  const next = (): void => {
    if (!getSelection()?.isCollapsed) return;
    const at = chosen ? findings.indexOf(chosen.finding) : -1;
    const id = findings[(at + 1) % findings.length];
    if (id !== undefined) choose(id);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the text holds the same findings for the keyboard
    <mark
      className={`${zoned}${inner === undefined ? "" : ` kind-${kinds.get(inner) ?? ""}`}${role === undefined ? "" : ` chosen chosen-${role}`}`}
      title={findings.map((id) => voices.get(id)).find((voice) => voice !== undefined)}
      data-findings={findings.join(" ")}
      data-chosen={first ? "first" : undefined}
      onClick={next}
    >
      {words}
    </mark>
  );
}

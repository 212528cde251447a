import type { ReactNode } from "react";
import type { FieldType } from "../../api/index.ts";
import type { FindingKind } from "../../model/index.ts";
import { useAnswer } from "../answers.ts";

/** The fields of a kind of finding that may be given or amended; empty until the server has told them. */
export function useFieldTypes(kind: FindingKind): readonly FieldType[] {
  return useAnswer("fields").data?.kinds.find((one) => one.kind === kind)?.fields ?? [];
}

interface FieldInputProps {
  readonly label: string;
  readonly type: FieldType | undefined;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** Takes the value of a field: a choice where its values are few, words elsewhere. */
export const FieldInput = ({ label, type, value, change }: FieldInputProps): ReactNode =>
  type?.codes ? (
    <select aria-label={label} value={value} onChange={(event) => change(event.target.value)}>
      {type.asked || type.fallback !== undefined ? null : <option value="">not known</option>}
      {[...new Set([...type.codes, ...(value === "" ? [] : [value])])].map((code) => (
        <option key={code}>{code}</option>
      ))}
    </select>
  ) : (
    <input
      aria-label={label}
      value={value}
      maxLength={4000}
      placeholder={type?.several ? "one; another" : "words of the report, or empty"}
      onChange={(event) => change(event.target.value)}
    />
  );

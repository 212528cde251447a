import { Navigate, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useAnswer } from "../answers.ts";
import { Answered } from "../parts/states.tsx";

/** The address of a finding: leads to its words in its report. */
export function FindingPage(): ReactNode {
  const { id } = useParams({ from: "/findings/$id" });
  return (
    <Answered answer={useAnswer("finding", { params: { id } })}>
      {({ finding }) => <Navigate to="/reports/$id" params={{ id: finding.report }} search={{ at: finding.finding }} replace />}
    </Answered>
  );
}

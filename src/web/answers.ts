import { keepPreviousData, type UseQueryResult, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Asked, FindingRow, Given, RouteName } from "../api/index.ts";
import { ask } from "./client.ts";

/** The answer of a route, kept until a judgement changes the account. */
export const useAnswer = <N extends RouteName>(name: N, asked: Partial<Asked<N>> = {}): UseQueryResult<Given<N>> =>
  useQuery({ queryKey: [name, asked], queryFn: () => ask(name, asked), placeholderData: keepPreviousData });

/** Findings under a filter, page after page. */
export const useFindings = (query: Omit<Asked<"findings">["query"], "after" | "limit">) =>
  useInfiniteQuery({
    queryKey: ["findings", query],
    queryFn: ({ pageParam }) => ask("findings", { query: { ...query, limit: 200, ...(pageParam === "" ? {} : { after: pageParam }) } }),
    initialPageParam: "",
    getNextPageParam: (page: { readonly items: readonly FindingRow[]; readonly next?: string | undefined }) => page.next,
    placeholderData: keepPreviousData,
  });

/** Reports with their data, page after page. */
export const useReports = () =>
  useInfiniteQuery({
    queryKey: ["reports", "pages"],
    queryFn: ({ pageParam }) => ask("reports", { query: { limit: 500, ...(pageParam === "" ? {} : { after: pageParam }) } }),
    initialPageParam: "",
    getNextPageParam: (page: Given<"reports">) => page.next,
  });

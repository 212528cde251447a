import "./schemas.ts";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Refused } from "./client.ts";
import { router } from "./router.tsx";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/account.css";
import "./styles/report.css";
import "./styles/versions.css";
import "./styles/compare.css";
import "./styles/threads.css";
import "./styles/print.css";

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => count < 2 && error instanceof Refused && error.code === "unreachable",
    },
  },
});

const element = document.getElementById("root");
if (element) {
  createRoot(element).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

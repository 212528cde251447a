import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";

const KILOBYTE = 1024;

/**
 * Resident memory of a process in megabytes, or undefined where the system does not tell (the process is gone, or Windows, where
 * only the limit on the heap holds).
 */
export async function memoryOf(pid: number | undefined): Promise<number | undefined> {
  if (pid === undefined) return undefined;
  try {
    if (process.platform === "linux") return ofLinux(await readFile(`/proc/${pid}/status`, "utf8"));
    if (process.platform === "win32") return undefined;
    return await ofPs(pid);
  } catch {
    return undefined;
  }
}

function ofLinux(status: string): number | undefined {
  const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / KILOBYTE;
}

const ofPs = (pid: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    execFile("ps", ["-o", "rss=", "-p", String(pid)], (error, out) => {
      const kilobytes = Number(out.trim());
      resolve(error || !Number.isFinite(kilobytes) ? undefined : kilobytes / KILOBYTE);
    });
  });

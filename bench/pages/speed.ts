// node bench/pages/speed.ts COUNT INPUT...   takes in COUNT pages of the inputs, again and again, and prints one JSON line
import { pageFiles } from "./files.ts";
import { textOfPage } from "./reading.ts";

const [count = "1000", ...inputs] = process.argv.slice(2);
const pages = inputs.flatMap((input) => pageFiles(input));
const most = Number(count);
const start = performance.now();
for (let done = 0; done < most; done++) {
  const page = pages[done % pages.length];
  if (page) textOfPage(page);
}
const seconds = (performance.now() - start) / 1000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ pages: most, seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));

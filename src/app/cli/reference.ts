import type { Command } from "commander";

const WIDTH = 100;

/** The reference page of the command line as Markdown: the help of every command, in the order of the program. */
export function commandReference(program: Command): string {
  const parts = [
    "# Commands",
    "",
    "Written by `npm run docs` from the help of the commands; do not edit. In a checkout `hearsay` is `npm run -s hearsay --`.",
    "",
    ...section("hearsay", program),
    ...leaves(program, "hearsay").flatMap(([name, command]) => section(name, command)),
  ];
  return `${parts.join("\n").trimEnd()}\n`;
}

function section(name: string, command: Command): string[] {
  let help = "";
  command.configureOutput({ writeOut: (text) => (help += text), getOutHelpWidth: () => WIDTH, getOutHasColors: () => false });
  command.outputHelp();
  return [`## ${name}`, "", "```text", help.trimEnd(), "```", ""];
}

function leaves(command: Command, path: string): (readonly [string, Command])[] {
  return command.commands.flatMap((child) => {
    const name = `${path} ${child.name()}`;
    return child.commands.length > 0 ? leaves(child, name) : [[name, child] as const];
  });
}

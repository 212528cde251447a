import { Fragment, memo, type ReactNode } from "react";
import { pieces } from "../hidden.ts";

/** Words of a report as text nodes, hidden characters shown by name. With `from`, every node tells its place in the text. */
export const Visible = memo(function Visible({ text, from }: { readonly text: string; readonly from?: number }): ReactNode {
  return pieces(text, from ?? 0).map((piece) =>
    piece.code === undefined ? (
      <Fragment key={piece.start}>{from === undefined ? piece.text : <span data-at={piece.start}>{piece.text}</span>}</Fragment>
    ) : (
      <span
        key={piece.start}
        className="hidden-character"
        data-at={piece.start}
        data-length={piece.text.length}
        title="A character that is not seen in print"
      >
        {piece.code}
      </span>
    ),
  );
});

/** The same on one line: white space drawn together. */
export const OneLine = ({ text }: { readonly text: string }): ReactNode => (
  <Visible text={text.replaceAll(/[\t\n\v\f\r \u0085\u00a0\u2028\u2029]+/g, " ")} />
);

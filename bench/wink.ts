import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** wink-nlp with every annotation of its English model, for comparison; gives the number of tokens with a tag, so that all of it is worked out. */
export function winkPipe(): (text: string) => number {
  const nlp = winkNLP(model);
  const { its } = nlp;
  return (text) => {
    const document = nlp.readDoc(text);
    document.sentences().out();
    document.entities().out(its.detail);
    return document.tokens().out(its.pos).length;
  };
}

/** Loads wink-nlp, which is not in memory before, with every annotation of its English model, for comparison; gives the number of tokens with a tag, so that all of it is worked out. */
export async function winkPipe(): Promise<(text: string) => number> {
  const { default: winkNLP } = await import("wink-nlp");
  const { default: model } = await import("wink-eng-lite-web-model");
  const nlp = winkNLP(model);
  const { its } = nlp;
  return (text) => {
    const document = nlp.readDoc(text);
    document.sentences().out();
    document.entities().out(its.detail);
    return document.tokens().out(its.pos).length;
  };
}

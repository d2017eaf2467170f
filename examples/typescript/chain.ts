// Our retriever in a chain: passages, a prompt, a model. In a program of your own: import from "yiju/langchain", and
// take a chat model that you have in place of the one here, which repeats the first passage.
import { StringOutputParser } from "@langchain/core/output_parsers";
import type { ChatPromptValueInterface } from "@langchain/core/prompt_values";
import { ChatPromptTemplate } from "@langchain/core/prompts";
import { RunnableLambda, RunnablePassthrough, RunnableSequence } from "@langchain/core/runnables";
import { HnswVectorStore, openEmbeddings, openYiju, YijuRetriever } from "../../src/langchain.ts";

const question = process.argv[2] ?? "什麼是模型漂移？";

const yiju = await openYiju();
const retriever = new YijuRetriever({ assistant: yiju.assistant, limit: 3 });
const passages = await retriever.invoke(question);

const chain = RunnableSequence.from([
  {
    question: new RunnablePassthrough<string>(),
    passages: retriever.pipe((found) =>
      found.map(({ pageContent, metadata }) => `${metadata.locator}: ${pageContent}`).join("\n"),
    ),
  },
  ChatPromptTemplate.fromTemplate("Answer from these passages.\n{passages}\n\n{question}"),
  RunnableLambda.from((prompt: ChatPromptValueInterface) => prompt.toString().split("\n")[1] ?? ""),
  new StringOutputParser(),
]);
process.stdout.write(`${await chain.invoke(question)}\n`);
await yiju.close();

// the vector store by itself, over documents of your own
const model = await openEmbeddings();
const { embeddings, dimensions } = model;
const store = await HnswVectorStore.fromDocuments(passages, embeddings, { dimensions });
const [nearest] = await store.similaritySearchWithScore(question, 1);
process.stdout.write(`${nearest?.[0].pageContent ?? ""} (${nearest?.[1].toFixed(2) ?? ""})\n`);
await model.close();

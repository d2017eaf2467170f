import process from "node:process";
import { main } from "../dist/main.js";

// where everything has been built, and nothing may be: an image, a folder that root owns
await main(process.argv.slice(2));

import * as z from "zod/v4-mini";

// The pages' policy forbids making functions of text, which zod else tries as soon as a schema is made: so this
// module comes before all that make one.
z.config({ jitless: true });

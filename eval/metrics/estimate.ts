import { z } from "zod/v4";

/** A figure with its 95 % interval; null where nothing could be counted. */
export const estimateSchema = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export type Estimate = Readonly<z.infer<typeof estimateSchema>>;

export const NO_ESTIMATE: Estimate = { value: null, low: null, high: null };

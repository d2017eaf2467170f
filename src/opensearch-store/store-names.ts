/** Names of the indices behind one prefix; several installs may share a cluster. */
export interface StoreNames {
  readonly catalogue: string;
  passages(build: string): string;
  documents(build: string): string;
}

export function createStoreNames(prefix: string): StoreNames {
  return {
    catalogue: `${prefix}-catalogue`,
    passages: (build) => `${prefix}-${build}-passages`,
    documents: (build) => `${prefix}-${build}-documents`,
  };
}

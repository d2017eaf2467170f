export declare function mainThreadCpuMs(): number;

// opencc-js 1.4.2 ships declarations that NodeNext cannot resolve, so everything it exports is silently `any`.
declare module "opencc-js/t2cn" {
  export function Converter(options: {
    from: "t" | "tw" | "twp" | "hk" | "hkp";
    to: "cn";
  }): (text: string) => string;
}

declare module "opencc-js/cn2t" {
  export function Converter(options: {
    from: "cn";
    to: "t" | "tw" | "twp" | "hk";
  }): (text: string) => string;
}

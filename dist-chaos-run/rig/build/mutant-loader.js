export {};
//# sourceMappingURL=mutant-loader.js.map
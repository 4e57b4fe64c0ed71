export {};
//# sourceMappingURL=demo-product.js.map
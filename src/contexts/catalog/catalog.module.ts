import { Module } from '@nestjs/common';
import { ContextStorage } from '../../platform/database/context-storage.js';
import { ArchiveProductController } from './archive-product/archive-product.controller.js';
import { ArchiveProductHandler } from './archive-product/archive-product.handler.js';
import { DescribeVariantsHandler } from './describe-variants/describe-variants.handler.js';
import { ChangeCategoryHandler } from './edit-categories/change-category.handler.js';
import { CreateCategoryHandler } from './edit-categories/create-category.handler.js';
import { DeleteCategoryHandler } from './edit-categories/delete-category.handler.js';
import { EditCategoriesController } from './edit-categories/edit-categories.controller.js';
import { EditVariantsController } from './edit-variants/edit-variants.controller.js';
import {
  AddVariantHandler,
  ChangeVariantHandler,
  RemoveVariantHandler,
} from './edit-variants/edit-variants.handler.js';
import { GetProductController } from './get-product/get-product.controller.js';
import { GetProductHandler } from './get-product/get-product.handler.js';
import { ImportCategoriesHandler } from './import-categories/import-categories.handler.js';
import { ImportVariantsHandler } from './import-variants/import-variants.handler.js';
import { ListCategoriesController } from './list-categories/list-categories.controller.js';
import { GetCategoryHandler, ListCategoriesHandler } from './list-categories/list-categories.handler.js';
import { ListProductsController } from './list-products/list-products.controller.js';
import { ListProductsHandler } from './list-products/list-products.handler.js';
import { ChangeProductController } from './save-product/change-product.controller.js';
import { ChangeProductHandler } from './save-product/change-product.handler.js';
import { CreateProductController } from './save-product/create-product.controller.js';
import { CreateProductHandler } from './save-product/create-product.handler.js';
import { SaveProductsController } from './save-product/save-products.controller.js';
import { SaveProductsHandler } from './save-product/save-products.handler.js';
import { Categories } from './storage/categories.js';
import { CategoryTree } from './storage/category-tree.js';
import { CreateCatalog1764110000000 } from './storage/migrations/create-catalog.migration.js';
import { CreateStockLocations1764300000000 } from './storage/migrations/create-stock-locations.migration.js';
import { CreateStoreProducts1764110000001 } from './storage/migrations/create-store-products.migration.js';
import { CreateStoreTerms1764270400000 } from './storage/migrations/create-store-terms.migration.js';
import { ProductBatch } from './storage/product.batch.js';
import { Products } from './storage/product.repository.js';
import { ProductTable } from './storage/product.table.js';
import { ListStoreCategoriesController } from './store-categories/list-store-categories.controller.js';
import { ListStoreCategoriesHandler } from './store-categories/list-store-categories.handler.js';
import { GetStoreProductController } from './store-products/get-store-product.controller.js';
import { GetStoreProductHandler } from './store-products/get-store-product.handler.js';
import { ListStoreProductsController } from './store-products/list-store-products.controller.js';
import { ListStoreProductsHandler } from './store-products/list-store-products.handler.js';
import { PurgeStoreCache } from './store-products/purge-store-cache.js';
import { StoreProductsProjection } from './store-products/store-products.projection.js';
import { StoreProductTables } from './store-products/store-products.storage.js';

/** Catalog: what the shop offers, how it is sorted into categories, and what shoppers read of it. */
@Module({
  imports: [
    ContextStorage.of({
      tables: [ProductTable],
      migrations: [
        CreateCatalog1764110000000,
        CreateStoreProducts1764110000001,
        CreateStoreTerms1764270400000,
        CreateStockLocations1764300000000,
      ],
    }),
  ],
  controllers: [
    CreateProductController,
    ChangeProductController,
    SaveProductsController,
    ArchiveProductController,
    GetProductController,
    ListProductsController,
    EditVariantsController,
    EditCategoriesController,
    ListCategoriesController,
    ListStoreProductsController,
    GetStoreProductController,
    ListStoreCategoriesController,
  ],
  providers: [
    Products,
    Categories,
    CreateProductHandler,
    ChangeProductHandler,
    SaveProductsHandler,
    ArchiveProductHandler,
    GetProductHandler,
    ListProductsHandler,
    AddVariantHandler,
    ChangeVariantHandler,
    RemoveVariantHandler,
    CategoryTree,
    CreateCategoryHandler,
    ChangeCategoryHandler,
    DeleteCategoryHandler,
    GetCategoryHandler,
    ListCategoriesHandler,
    DescribeVariantsHandler,
    ProductBatch,
    ImportCategoriesHandler,
    ImportVariantsHandler,
    StoreProductTables,
    StoreProductsProjection,
    PurgeStoreCache,
    ListStoreProductsHandler,
    GetStoreProductHandler,
    ListStoreCategoriesHandler,
  ],
})
export class CatalogModule {}

import type { GenericSchema, InferOutput } from 'valibot';

type Primitive = string | number | boolean | null | undefined;

/** A type with everything in it readonly and intersections merged, so that two spellings of it compare equal. */
type Plain<Type> = Type extends Primitive
  ? Type
  : { readonly [Key in keyof Type]: Plain<Type[Key]> };

/** `true` for two types that are the same in every key, optional ones and their `undefined` included. */
type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

/**
 * Ties a schema to the type it checks: `schemaOf<Article>()(strictObject({…}))` compiles only while what the schema
 * lets through is exactly that type, apart from `readonly`.
 */
export function schemaOf<Type>() {
  return <Schema extends GenericSchema>(
    schema: Same<InferOutput<Schema>, Type> extends true ? Schema : never,
  ): Schema => schema;
}

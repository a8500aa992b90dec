/// A place by libyaml's count: lines and columns from 1, columns in Unicode scalars.
struct YAMLMark: Sendable, Equatable {
  let line: Int
  let column: Int
}

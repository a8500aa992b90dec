/// The steps of all pages and the tables they point into.
///
/// A class, and memory of its own: rendering reads it through addresses, so that tasks that print at once do not count
/// each other's references. Nothing of it changes after it is made, which is why it is Sendable. The numbers in it are
/// places in its own tables, counted by the layout that filled both.
final class LinkedProgram: @unchecked Sendable {
  let steps: UnsafeMutableBufferPointer<Step>
  let text: UnsafeMutableBufferPointer<UInt8>

  /// The steps of each function.
  let functions: [Range<Int>]

  /// The fields of all paths, one path behind the other, and where each lies.
  let fields: UnsafeMutableBufferPointer<Unmanaged<FieldAccess>>
  let paths: UnsafeMutableBufferPointer<Path>

  let dynamics: [Dynamic]
  let calls: [Call]
  let addresses: [Address]
  let sharedCount: Int
  let slotCount: Int

  /// For errors while rendering.
  let source: Program

  /// Keeps the fields alive.
  private let owners: [FieldAccess]

  /// The fields that lead from the record in a slot to a value.
  struct Path {
    let slot: Int
    let start: Int
    let count: Int
  }

  /// How a value is reached that is known at run time only.
  struct Dynamic {
    enum Root {
      case path(Int)
      case frames
      case top
    }

    let root: Root
    let parts: [String]

    /// Where to look when no frame has the name.
    var fallback: Fallback?
  }

  /// A value in a record, where a value known at run time only has no such name.
  struct Fallback {
    let path: Int
    let parts: [String]
    let type: TemplateShape.ValueType
  }

  struct Call {
    let function: Int
    let indentation: [UInt8]?
    let name: String
    let place: Program.Place
  }

  struct Address {
    let isList: Bool
    let place: Program.Place
  }

  init(_ layout: ProgramLayout, slotCount: Int, source: Program) {
    steps = .allocate(capacity: max(1, layout.steps.count))
    _ = steps.initialize(from: layout.steps)
    text = .allocate(capacity: max(1, layout.text.count))
    _ = text.initialize(from: layout.text)
    owners = layout.fields
    fields = .allocate(capacity: max(1, layout.fields.count))
    _ = fields.initialize(from: layout.fields.map(Unmanaged.passUnretained))
    paths = .allocate(capacity: max(1, layout.paths.count))
    _ = paths.initialize(from: layout.paths)
    functions = layout.functions
    dynamics = layout.dynamics
    calls = layout.calls
    addresses = layout.addresses
    sharedCount = layout.sharedCount
    self.slotCount = slotCount
    self.source = source
  }

  deinit {
    steps.deallocate()
    text.deallocate()
    fields.deallocate()
    paths.deallocate()
  }
}

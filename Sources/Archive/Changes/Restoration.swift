import Files

/// How files become again what they were before the steps of a run: each file is looked at once, whatever the steps
/// made of it in between. A name may have passed from one article to another.
struct Restoration {
  /// A file, as the steps found and left it.
  struct Place {
    /// The first step, which knows what was there before.
    let first: ChangeRecord.Step
    /// What it may hold when nobody has changed it since.
    fileprivate(set) var states: [SHA256Digest?]
  }

  /// What is found at a place.
  enum Finding {
    case asBefore
    /// What brings it back.
    case changed(ContentChanges.Write)
    /// Somebody has changed it since.
    case edited
  }

  /// The files, in the order in which they are brought back: the last one first.
  let places: [Place]
  private let store: ChangeStore
  private let disk: ChangedPlaces

  /// - Parameter isHalfway: whether only some of the steps may have been made.
  init(_ steps: [ChangeRecord.Step], isHalfway: Bool = false, _ store: ChangeStore, _ disk: ChangedPlaces) {
    self.store = store
    self.disk = disk
    var numbers: [ChangedFile: Int] = [:]
    var places: [Place] = []
    for step in steps {
      if let number = numbers[step.place] {
        places[number].states = (isHalfway ? places[number].states : []) + [step.new]
      } else {
        numbers[step.place] = places.count
        places.append(Place(first: step, states: [step.new]))
      }
    }
    self.places = places.reversed()
  }

  /// Looks at a place.
  ///
  /// - Throws: `FileError`, or a `Diagnostic` when the bytes that were there are not kept as they were.
  func finding(at place: Place) throws -> Finding {
    let file = place.first.place
    let now = try disk.read(file)
    let digest = now.map { SHA256Digest(of: $0) }
    if digest == place.first.old { return .asBefore }
    guard place.states.contains(digest) else { return .edited }
    return .changed(ContentChanges.Write(file, from: now, to: try store.oldBytes(of: place.first)))
  }

  /// Makes the files what they were.
  ///
  /// - Returns: those that somebody has changed since: they stay.
  /// - Throws: as `finding`.
  @discardableResult
  func carryOut() throws -> [ChangedFile] {
    var edited: [ChangedFile] = []
    for place in places {
      switch try finding(at: place) {
      case .asBefore: break
      case .edited: edited.append(place.first.place)
      case .changed(let write):
        if let bytes = write.new {
          try disk.replace(write.file, bytes)
        } else {
          try disk.delete(write.file)
          disk.deleteEmptyFolders(above: write.file)
        }
      }
    }
    return edited
  }
}

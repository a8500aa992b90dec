enum TemplateEngineRoom {}

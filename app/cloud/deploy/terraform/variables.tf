variable "region" {
  type    = string
  default = "us-east-1"
}

variable "domain" {
  type        = string
  description = "The name that clients use, as app.verseprojection.com."
}

variable "zone_id" {
  type        = string
  description = "The Route 53 zone of that name."
}

variable "image" {
  type        = string
  description = "The container image of the nodes."
}

variable "alarm_email" {
  type        = string
  description = "Who is told of alarms."
}

variable "node_cpu" {
  type    = number
  default = 2048
}

variable "node_memory" {
  type    = number
  default = 4096
}

variable "nodes_least" {
  type    = number
  default = 1
}

variable "nodes_most" {
  type    = number
  default = 10
}

variable "database_class" {
  type    = string
  default = "db.t4g.micro"
}

variable "database_multi_az" {
  type    = bool
  default = false
}

variable "cache_class" {
  type    = string
  default = "cache.t4g.micro"
}

variable "monthly_budget" {
  type        = number
  description = "In US dollars."
  default     = 900
}
